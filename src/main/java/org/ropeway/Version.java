package org.ropeway;

import picocli.CommandLine.IVersionProvider;

class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Ropeway.class.getPackage().getImplementationVersion();
        return new String[] {"Ropeway " + (version == null ? "(not packaged)" : version)};
    }
}
