@NullMarked
package org.ropeway.journal.web;

import org.jspecify.annotations.NullMarked;
