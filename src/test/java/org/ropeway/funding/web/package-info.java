@NullMarked
package org.ropeway.funding.web;

import org.jspecify.annotations.NullMarked;
