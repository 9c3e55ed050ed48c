package org.ropeway;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.ropeway.demo.DemoWorld;
import org.ropeway.demo.SignIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves demo agencies. */
@Command(
        name = "demo",
        description = {
            "Serves demo agencies with invented people: loads them on the first start, prints how to sign in,",
            "and keeps serving. The data folder keeps what you change from start to start."
        })
class DemoCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    ListenOptions listen;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec command;

    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        var running = listen.start("--ropeway.style-page=true");
        var url = listen.url(running);
        var world = running.getBean(DemoWorld.class);
        say(out, "Ropeway answers at %s".formatted(url));
        world.load(sentence -> say(out, "  " + sentence));
        signIns(world, url, out);
        say(out, "Ropeway is ready: " + url);
        return ServeCommand.STILL_RUNNING;
    }

    private static void signIns(DemoWorld world, String url, PrintWriter out) {
        say(out, "");
        say(out, "Sign in with the password %s:".formatted(SignIn.PASSWORD));
        var agency = "";
        for (var signIn : world.signIns()) {
            if (!signIn.agency().equals(agency)) {
                agency = signIn.agency();
                say(out, "");
                say(out, "  %s/%s".formatted(url, agency));
            }
            say(out, "    %-16s %s".formatted(signIn.username(), signIn.now()));
        }
        say(out, "");
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
