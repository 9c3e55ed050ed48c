package org.ropeway.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Notes what goes wrong without anybody seeing it: refusals by the content security policy, script errors, failed requests. */
final class Watch {
    private final List<String> faults = new ArrayList<>();
    private int expected = 200;
    private boolean network = true;

    static Watch over(BrowserContext context) {
        var watch = new Watch();
        context.onConsoleMessage(watch::console);
        context.onWebError(error -> watch.note("script error: " + error.error()));
        context.onRequestFailed(watch::failed);
        context.onResponse(watch::answered);
        return watch;
    }

    /** Answers with this status are wanted from now on; 200 when none is. */
    void expect(int status) {
        expected = status;
    }

    /** While there is no network, requests may fail. */
    void expectNetwork(boolean there) {
        network = there;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private void console(ConsoleMessage message) {
        boolean wanted = expected >= 400 && message.text().contains("status of " + expected);
        if ((message.type().equals("error") || message.type().equals("warning")) && !wanted && network) {
            note("console: " + message.text());
        }
    }

    /** A request that the browser itself drops because the visitor moves on is no fault. */
    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure()) && network) {
            note("request failed: " + request.url() + " " + request.failure());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400 && response.status() != expected) {
            note("status " + response.status() + ": " + response.url());
        }
    }

    private void note(String fault) {
        faults.add(fault);
    }

    static String addressOf(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}
