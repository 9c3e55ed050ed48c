package org.ropeway.shell;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.ropeway.identity.PublicPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The living style page: each fragment of the shell in one place. Only where {@code ropeway.style-page} is set. */
@Controller
@PublicPage(withoutAgency = true)
@RequestMapping("/style")
class StyleController {
    private final boolean isShown;

    StyleController(@Value("${ropeway.style-page:false}") boolean isShown) {
        this.isShown = isShown;
    }

    @GetMapping
    String show(@RequestParam Map<String, String> params, Model model) {
        model.addAttribute("form", StyleForm.EMPTY);
        return page(params, model);
    }

    @PostMapping
    String check(
            @RequestParam Map<String, String> params,
            @Valid @ModelAttribute("form") StyleForm form,
            BindingResult errors,
            Model model) {
        return page(params, model);
    }

    private String page(Map<String, String> params, Model model) {
        if (!isShown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var request =
                TableRequest.of(params, List.of("name", "school", "grade", "wishes", "asked"), List.of("school"), 6);
        model.addAttribute("page", StylePage.of(request));
        return "shell/style";
    }
}
