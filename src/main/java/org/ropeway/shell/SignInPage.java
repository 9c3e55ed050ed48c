package org.ropeway.shell;

import org.jspecify.annotations.Nullable;

/** All that sign-in.html shows. @param problem why the last try did not work */
record SignInPage(String title, @Nullable String problem) {}
