package org.ropeway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class SignInTest {
    @Autowired
    TestAgencies a;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void letsInWithTheRightPasswordAndNotWithAnother() {
        var valley = a.anAgency();
        director(valley, "rosa@valley.example", "the right one");
        assertThat(signIn(valley, "rosa@valley.example", "a wrong one"))
                .hasRedirectedUrl("/" + valley.slug() + "/sign-in?error");
        assertThat(signIn(valley, "Rosa@Valley.example", "the right one"))
                .hasRedirectedUrl("/" + valley.slug() + "/home");
    }

    @Test
    void makesAUsernameWaitAfterFiveFailuresEvenWithTheRightPassword() {
        var valley = a.anAgency();
        director(valley, "rosa@valley.example", "the right one");
        for (int i = 0; i < SignInLimit.TRIES_FOR_A_USERNAME; i++) {
            signIn(valley, "rosa@valley.example", "guess " + i);
        }
        assertThat(signIn(valley, "rosa@valley.example", "the right one"))
                .hasRedirectedUrl("/" + valley.slug() + "/sign-in?wait");
    }

    @Test
    void asksForSignInOnAPageForSignedInPeople() {
        var valley = a.anAgency();
        assertThat(http.get().uri("/{agency}/home", valley.slug())).hasRedirectedUrl("/" + valley.slug() + "/sign-in");
    }

    @Test
    void isNobodyAtAnotherAgency() {
        var valley = a.anAgency();
        var harbor = a.anAgency();
        director(valley, "rosa@valley.example", "the right one");
        var session = sessionOf(signIn(valley, "rosa@valley.example", "the right one"));
        assertThat(http.get().uri("/{agency}/home", valley.slug()).session(session))
                .hasStatusOk();
        assertThat(http.get().uri("/{agency}/home", harbor.slug()).session(session))
                .hasRedirectedUrl("/" + harbor.slug() + "/sign-in");
    }

    @Test
    void endsASessionWhoseAccountWasClosed() {
        var valley = a.anAgency();
        director(valley, "rosa@valley.example", "the right one");
        var session = sessionOf(signIn(valley, "rosa@valley.example", "the right one"));
        in(
                valley,
                () -> transaction.execute(_ ->
                        jdbc.sql("update identity.account set active = false").update()));
        assertThat(http.get().uri("/{agency}/home", valley.slug()).session(session))
                .hasRedirectedUrl("/" + valley.slug() + "/sign-in");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var valley = a.anAgency();
        assertThat(http.post().uri("/{agency}/sign-in", valley.slug()).param("username", "rosa"))
                .hasStatus(403);
    }

    @Test
    void keepsNoPasswordItself() {
        var valley = a.anAgency();
        director(valley, "rosa@valley.example", "the right one");
        var hash = in(
                valley,
                () -> accounts.findCredential("rosa@valley.example")
                        .orElseThrow()
                        .hash());
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("the right one");
    }

    void director(Agency agency, String username, String password) {
        in(agency, () -> accounts.open(username, "Rosa Vega", password, List.of(Grant.of(Role.DIRECTOR))));
    }

    MvcTestResult signIn(Agency agency, String username, String password) {
        return http.post()
                .uri("/{agency}/sign-in", agency.slug())
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    static MockHttpSession sessionOf(MvcTestResult result) {
        var session = result.getRequest().getSession(false);
        assertThat(session).isNotNull();
        return (MockHttpSession) java.util.Objects.requireNonNull(session);
    }
}
