/** What people do with Ropeway, done in a browser; each page is looked at for faults, at two widths and in both languages. */
@NullMarked
package org.ropeway.journeys;

import org.jspecify.annotations.NullMarked;
