package org.ropeway.bench;

import java.util.List;

/** Something that {@code ./ropeway bench} measures. */
public interface Measurement {

    /** The word by which one asks for it alone: {@code ./ropeway bench fair}. */
    String name();

    /** Measures and tells. It may take minutes; it says on standard error what it does. */
    List<Row> measure() throws Exception;
}
