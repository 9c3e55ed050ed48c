package org.ropeway.attendance.web;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.Actor;
import org.ropeway.identity.PublicPage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a device needs to take sheets without a network. */
@Controller
@RequestMapping("/attendance")
@PublicPage
class DeviceController {
    private static final Resource WORKER = new ClassPathResource("static/assets/worker.js");

    /** @param account none if nobody is signed in @param token to be sent with what changes something */
    record Me(@Nullable UUID account, @Nullable String token) {}

    /** The script that keeps sheets; it may answer for this address and all below it. */
    @GetMapping("/worker.js")
    ResponseEntity<Resource> worker(jakarta.servlet.http.HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate())
                .header("Service-Worker-Allowed", request.getContextPath() + "/attendance")
                .body(WORKER);
    }

    /** Who is signed in here, so that nobody sends another's sheets. */
    @GetMapping("/me")
    @ResponseBody
    ResponseEntity<Me> me(@Nullable Actor actor, CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(actor == null ? new Me(null, null) : new Me(actor.account(), token.getToken()));
    }
}
