@NullMarked
package org.ropeway.law.web;

import org.jspecify.annotations.NullMarked;
