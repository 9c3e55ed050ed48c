package org.ropeway.allocation.solver;

import com.google.ortools.Loader;

/** Loads the native library of OR-Tools, once; takes about half a second. */
public final class Natives {
    private Natives() {}

    public static void load() {
        Loader.loadNativeLibraries();
    }
}
