package org.ropeway.shell;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ropeway.identity.Actor;
import org.ropeway.identity.AnyRole;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home of every role: what needs doing now, before anything else. */
@Controller
class HomeController {
    private final List<HomeTasks> modules;
    private final List<Navigation> navigation;
    private final Words words;

    HomeController(List<HomeTasks> modules, List<Navigation> navigation, Words words) {
        this.modules = modules;
        this.navigation = navigation;
        this.words = words;
    }

    @GetMapping("/home")
    @AnyRole
    String show(Actor actor, Model model) {
        var tasks = modules.stream()
                .flatMap(module -> module.forActor(actor).stream())
                .sorted(Comparator.comparing(HomeTask::urgency))
                .toList();
        var lede = tasks.isEmpty() ? words.say("home.nothing") : words.say("home.now");
        model.addAttribute("page", new HomePage(words.say("home.title", firstName(actor)), lede, tasks, ways(actor)));
        return "shell/home";
    }

    private List<HomePage.Way> ways(Actor actor) {
        return navigation.stream()
                .flatMap(module -> module.items().stream())
                .filter(item -> item.order() > 0 && item.roles().stream().anyMatch(actor.roles()::contains))
                .sorted(Comparator.comparingInt(Navigation.Item::order))
                .map(item -> new HomePage.Way(words.say(item.key()), item.path(), item.icon()))
                .collect(Collectors.toList());
    }

    private static String firstName(Actor actor) {
        return actor.name().split(" ", 2)[0];
    }
}
