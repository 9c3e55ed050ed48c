package org.ropeway.demo;

import java.time.LocalTime;
import java.util.Map;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.shared.StudentId;
import org.springframework.stereotype.Component;

/** The open window, and the lists as far as they have come. */
@Component
class LoadRequests {
    private final RequestWindows windows;

    LoadRequests(RequestWindows windows) {
        this.windows = windows;
    }

    void load(World world, Map<String, StudentId> students) {
        var window = world.season().window();
        var zone = world.agency().zone();
        windows.set(
                Loading.BY,
                world.season().next().id(),
                window.first().atStartOfDay(zone).toInstant(),
                window.last().atTime(LocalTime.of(17, 0)).atZone(zone).toInstant());
    }
}
