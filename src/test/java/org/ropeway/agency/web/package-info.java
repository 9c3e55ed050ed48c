@NullMarked
package org.ropeway.agency.web;

import org.jspecify.annotations.NullMarked;
