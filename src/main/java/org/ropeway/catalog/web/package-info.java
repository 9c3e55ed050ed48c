@NullMarked
package org.ropeway.catalog.web;

import org.jspecify.annotations.NullMarked;
