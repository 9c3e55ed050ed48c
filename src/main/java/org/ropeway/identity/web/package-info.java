@NullMarked
package org.ropeway.identity.web;

import org.jspecify.annotations.NullMarked;
