package org.ropeway.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyScope;
import org.ropeway.identity.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives each template its {@code shell}. */
@ControllerAdvice
class ShellOfPages {
    private final Agencies agencies;
    private final Assets assets;
    private final Words words;
    private final List<Navigation.Item> navigation;
    private final List<Navigation.Item> visitors;

    ShellOfPages(Agencies agencies, Assets assets, Words words, List<Navigation> navigation) {
        this.agencies = agencies;
        this.assets = assets;
        this.words = words;
        this.navigation = inOrder(navigation.stream().flatMap(module -> module.items().stream()));
        this.visitors = inOrder(navigation.stream().flatMap(module -> module.forVisitors().stream()));
    }

    @ModelAttribute("shell")
    @Nullable
    Shell shell(HttpServletRequest request, @Nullable Actor actor) {
        if (request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        return AgencyScope.isBound() ? inAgency(agencies.current(), request, actor) : outside(request);
    }

    private Shell inAgency(Agency agency, HttpServletRequest request, @Nullable Actor actor) {
        var prefix = request.getContextPath();
        var name = agency.shortName();
        return new Shell(
                language(),
                name,
                agency.name().equals(name) ? "Ropeway" : agency.name() + " · Ropeway",
                prefix + (actor == null ? "/" : "/home"),
                actor == null ? null : new Shell.Person(actor.account(), actor.name(), roles(actor)),
                actor == null ? prefix + "/sign-in" : null,
                navigation(prefix, request, actor),
                languages(request),
                words.say("shell.notice.text", agency.name(), agency.contact()),
                prefix + "/notice",
                List.of(words.say("shell.help.counselor"), words.say("shell.help.contact", agency.contact())),
                assets.paths());
    }

    private Shell outside(HttpServletRequest request) {
        return new Shell(
                language(),
                "Ropeway",
                words.say("shell.tagline"),
                "/",
                null,
                null,
                List.of(),
                languages(request),
                words.say("shell.notice.everywhere"),
                "/notice",
                List.of(words.say("shell.help.choose")),
                assets.paths());
    }

    private List<Shell.NavItem> navigation(String prefix, HttpServletRequest request, @Nullable Actor actor) {
        var path = request.getRequestURI()
                .substring(Math.min(prefix.length(), request.getRequestURI().length()));
        var items =
                (actor == null ? visitors.stream() : navigation.stream().filter(item -> isFor(actor, item))).toList();
        var here = items.stream()
                .map(Navigation.Item::path)
                .filter(item -> isWithin(path, item))
                .max(Comparator.comparingInt(String::length));
        return items.stream()
                .map(item -> new Shell.NavItem(
                        words.say(item.key()),
                        prefix + item.path(),
                        item.icon(),
                        here.filter(item.path()::equals).isPresent()))
                .toList();
    }

    private static List<Navigation.Item> inOrder(Stream<Navigation.Item> items) {
        return items.sorted(Comparator.comparingInt(Navigation.Item::order)).toList();
    }

    private static boolean isFor(Actor actor, Navigation.Item item) {
        return item.roles().stream().anyMatch(actor.roles()::contains);
    }

    private static boolean isWithin(String path, String item) {
        return path.equals(item) || path.startsWith(item + "/");
    }

    private String roles(Actor actor) {
        return actor.roles().stream()
                .map(role ->
                        words.say("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(", "));
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("es") ? "es" : "en";
    }

    private static List<Shell.Language> languages(HttpServletRequest request) {
        boolean spanish = language().equals("es");
        var query = request.getQueryString();
        var href = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query)
                .replaceQueryParam("lang", spanish ? "en" : "es")
                .build()
                .toUriString();
        return List.of(new Shell.Language(spanish ? "en" : "es", spanish ? "English" : "Español", href));
    }
}
