/** Spreadsheet files (CSV) of the catalog: read to the last row with every fault listed, and written so that no cell is a formula. */
@NamedInterface("sheet")
@NullMarked
package org.ropeway.catalog.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
