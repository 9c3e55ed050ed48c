package org.ropeway.exchange;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The ZIP package: which files it holds, at its root only, and their bytes within the limits. */
final class RosterArchive implements AutoCloseable {
    static final String MANIFEST = "manifest.csv";

    /** More came out of an entry than the limits allow. */
    static final class TooLarge extends IOException {
        TooLarge(String message) {
            super(message);
        }
    }

    private final ZipFile zip;
    private final RosterLimits limits;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private long unpacked;

    private RosterArchive(ZipFile zip, RosterLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** Opens the package and looks at the names of its entries; null when it cannot be read at all. */
    static @Nullable RosterArchive open(Path file, RosterLimits limits, RosterFaults faults) throws IOException {
        if (Files.size(file) > limits.zipBytes()) {
            faults.add(new RosterFault("", 0, "", Files.size(file) + " B", RosterRule.PACKAGE_TOO_LARGE));
            return null;
        }
        try {
            var archive = new RosterArchive(new ZipFile(file.toFile()), limits);
            archive.readEntries(faults);
            return archive;
        } catch (ZipException e) {
            faults.add(new RosterFault("", 0, "", e.getMessage(), RosterRule.PACKAGE_UNREADABLE));
            return null;
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** What the archive says of an entry's unpacked size; it may lie. */
    long declaredSize(String name) {
        var entry = entries.get(name);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    /** @throws TooLarge while reading, as soon as the limits are passed */
    InputStream read(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no entry is called " + name);
        }
        return new BufferedInputStream(new Bounded(zip.getInputStream(entry), entry), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void readEntries(RosterFaults faults) {
        if (zip.size() > limits.entries()) {
            faults.add(new RosterFault("", 0, "", zip.size() + " entries", RosterRule.PACKAGE_TOO_LARGE));
            return;
        }
        zip.stream().forEach(entry -> readEntry(entry, faults));
    }

    private void readEntry(ZipEntry entry, RosterFaults faults) {
        var name = entry.getName();
        if (name.startsWith("__MACOSX/") || name.endsWith(".DS_Store")) {
            faults.add(new RosterFault(name, 0, "", null, RosterRule.ENTRY_IGNORED));
        } else if (name.contains("/") || name.contains("\\")) {
            faults.add(new RosterFault(name, 0, "", null, RosterRule.ENTRY_NOT_AT_ROOT));
        } else if (!name.equals(MANIFEST) && RosterFile.ofFileName(name) == null) {
            faults.add(new RosterFault(name, 0, "", null, RosterRule.ENTRY_UNKNOWN));
        } else if (entries.putIfAbsent(name, entry) != null) {
            faults.add(new RosterFault(name, 0, "", null, RosterRule.ENTRY_TWICE));
        } else if (entry.getSize() > limits.entryBytes()) {
            faults.add(new RosterFault(name, 0, "", entry.getSize() + " B", RosterRule.PACKAGE_TOO_LARGE));
            entries.remove(name);
        }
    }

    private final class Bounded extends FilterInputStream {
        private final long packed;
        private long read;

        Bounded(InputStream in, ZipEntry entry) {
            super(in);
            this.packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws TooLarge {
            read += bytes;
            unpacked += bytes;
            boolean swollen = read > RosterLimits.RATIO_FROM && read / packed > limits.ratio();
            if (swollen || read > limits.entryBytes() || unpacked > limits.packageBytes()) {
                throw new TooLarge(read + " B from " + packed + " B");
            }
        }
    }
}
