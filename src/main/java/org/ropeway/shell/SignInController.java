package org.ropeway.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that everybody may see in every agency: signing in, and the notice of rights. */
@Controller
@PublicPage
class SignInController {
    private final Words words;

    SignInController(Words words) {
        this.words = words;
    }

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("page", new SignInPage(words.say("sign-in.title"), problem(request)));
        return "shell/sign-in";
    }

    @GetMapping("/notice")
    @PublicPage(withoutAgency = true)
    String notice(Model model) {
        model.addAttribute("page", new NoticePage(words.say("notice.title")));
        return "shell/notice";
    }

    private @Nullable String problem(HttpServletRequest request) {
        if (request.getParameter("wait") != null) {
            return words.say("sign-in.wait");
        }
        return request.getParameter("error") == null ? null : words.say("sign-in.error");
    }

    record NoticePage(String title) {}
}
