package org.ropeway.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.JourneyTest;
import org.ropeway.attendance.Entry;
import org.ropeway.attendance.Ledger;
import org.ropeway.attendance.Posting;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JourneyTest
class AttendanceJourney {
    static final LocalDate TODAY = LocalDate.parse("2026-09-01");
    static final List<String> GIVEN = List.of("Ana", "Ben", "Cruz", "Dora", "Eli", "Flor", "Gus");
    static final List<String> FAMILY = List.of("Alvarez", "Brooks", "Chang", "Nguyen", "Singh");

    @Autowired
    Browser browser;

    @Autowired
    TestAttendance the;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Class welding;
    String sheet;

    @BeforeEach
    void thirtyFiveStudentsWeldToday() {
        welding = the.aClass(35, "Tue Thu 13:00 14:30");
        sheet = "/attendance/%s/%s".formatted(welding.section().id(), TODAY);
        opens("ito", "Mika Ito", Grant.instructor(welding.ito()));
        opens("dora", "Dora Diaz", Grant.of(Role.DIRECTOR));
        welding.inside(() -> transaction.execute(_ -> {
            for (int i = 0; i < 35; i++) {
                jdbc.sql("update students.student set given_name = :given, family_name = :family where id = :id")
                        .param("given", GIVEN.get(i % 7))
                        .param("family", FAMILY.get(i / 7))
                        .param("id", welding.students().get(i).value())
                        .update();
            }
            return welding;
        }));
    }

    /** One tap for each exception, and two for the sheet: to open it, and to send it. */
    @Test
    void takeThirtyFiveStudentsOnAPhoneByTheExceptionsOnly() {
        try (var ito = browser.visitor(welding.place().agency())) {
            ito.signsIn("ito").looks("home-instructor").onAPhone();
            int taps = 0;
            tap(ito.page().locator(".task__what a").filter(new Locator.FilterOptions().setHasText("of today")));
            taps++;
            for (var absent : List.of("Brooks, Ben", "Nguyen, Gus", "Singh, Gus")) {
                tap(row(ito, absent).locator(".roll__name"));
                taps++;
            }
            assertThat(count(ito, "a")).hasText("3");
            assertThat(count(ito, "p")).hasText("32");
            tap(ito.page().locator(".roll__bar button"));
            taps++;
            ito.isTold("The sheet is taken.");
            assertThat(taps).isEqualTo(3 + 2);
        }
        assertThat(posting().entries())
                .hasSize(35)
                .filteredOn(entry -> entry.minutes() == 0)
                .hasSize(3);
        assertThat(posting().minutes()).isEqualTo(32 * 90);
    }

    @Test
    void takeASheetByOneKeyAStudent() {
        try (var ito = browser.visitor(welding.place().agency())) {
            ito.signsIn("ito").opens(sheet).looks("sheet");
            for (var key : "ppalje".split("")) {
                ito.page().keyboard().press(key);
            }
            assertThat(count(ito, "p")).hasText("32");
            assertThat(count(ito, "a")).hasText("1");
            assertThat(count(ito, "t")).hasText("2");
            assertThat(row(ito, "Alvarez, Cruz").locator("input[value=a]")).isChecked();
            assertThat(row(ito, "Alvarez, Dora").locator("input[value=t]")).isChecked();
            assertThat(row(ito, "Alvarez, Flor").locator("[name^='out.']"))
                    .not()
                    .hasValue("");
            ito.looks("sheet-marked");
            ito.page().keyboard().press("Enter");
            ito.isTold("The sheet is taken.").looks("sheet-taken");
            ito.opens("/attendance").looks("sheets");
            ito.opens("/attendance?day=2026-09-02").reads("No class on this day");
        }
    }

    @Test
    void takeASheetWithoutANetworkAndSendItWhenThereIsOne() {
        try (var ito = browser.visitor(welding.place().agency())) {
            ito.signsIn("ito").opens(sheet);
            isKept(ito);
            ito.losesTheNetwork().opensAgain(sheet);
            assertThat(ito.page().locator(".unsent__offline")).isVisible();
            row(ito, "Singh, Gus").locator(".roll__name").click();
            ito.presses("Send");
            assertThat(waiting(ito)).hasAttribute("data-state", "waiting");
            ito.looks("sheet-offline");
            ito.opensAgain(sheet);
            assertThat(waiting(ito)).hasAttribute("data-state", "waiting");
            assertThat(row(ito, "Singh, Gus").locator("input[value=a]")).isChecked();
            assertThat(postings()).isEmpty();
            ito.findsTheNetworkAgain().isTold("The sheet is taken.");
            assertThat(waiting(ito)).hasAttribute("data-state", "sent");
        }
        assertThat(postings()).hasSize(1);
        assertThat(posting().entries())
                .filteredOn(entry -> entry.minutes() == 0)
                .hasSize(1);
    }

    @Test
    void showBothSheetsWhereAnotherPersonWasQuicker() {
        try (var ito = browser.visitor(welding.place().agency());
                var dora = browser.visitor(welding.place().agency())) {
            ito.signsIn("ito").opens(sheet);
            isKept(ito);
            ito.losesTheNetwork();
            row(ito, "Singh, Gus").locator(".roll__name").click();
            ito.presses("Send");
            assertThat(waiting(ito)).hasAttribute("data-state", "waiting");
            dora.signsIn("dora").opens(sheet).looks("sheet-director");
            row(dora, "Brooks, Ben").locator(".roll__name").click();
            dora.presses("Send").isTold("The sheet is taken.");
            ito.expects(409).findsTheNetworkAgain();
            assertThat(ito.page().locator(".roll-conflict")).containsText("Dora Diaz");
            assertThat(ito.page().locator(".roll-conflict tbody tr")).hasCount(2);
            ito.looks("sheet-conflict");
            ito.page().fill("#why", "Gus left before the class");
            ito.presses("Send mine").isTold("The sheet is taken.");
            assertThat(ito.page().locator("#unsent")).isHidden();
        }
        assertThat(postings()).extracting(Posting::act).containsExactly(Posting.Act.SHEET, Posting.Act.CORRECTION);
        assertThat(posting().why()).isEqualTo("Gus left before the class");
        assertThat(minutes()).isEqualTo(34 * 90);
    }

    @Test
    void keepTheirSheetWhereThePersonChoosesIt() {
        try (var ito = browser.visitor(welding.place().agency());
                var dora = browser.visitor(welding.place().agency())) {
            ito.signsIn("ito").opens(sheet);
            row(ito, "Singh, Gus").locator(".roll__name").click();
            dora.signsIn("dora").opens(sheet).presses("Send").isTold("The sheet is taken.");
            ito.expects(409).presses("Send");
            ito.follows("Keep theirs");
            assertThat(row(ito, "Singh, Gus").locator("input[value=p]")).isChecked();
            assertThat(ito.page().locator("#unsent")).isHidden();
        }
        assertThat(postings()).hasSize(1);
    }

    @Test
    void keepASheetWhoseSessionEndedAndSendItAfterSigningIn() {
        try (var ito = browser.visitor(welding.place().agency())) {
            ito.signsIn("ito").opens(sheet);
            isKept(ito);
            ito.loses("JSESSIONID");
            row(ito, "Singh, Gus").locator(".roll__name").click();
            ito.presses("Send");
            assertThat(waiting(ito)).hasAttribute("data-state", "signin");
            assertThat(ito.page().locator("#unsent")).containsText("Sign in, and it will be sent.");
            ito.signsIn("ito");
            ito.page().waitForCondition(() -> !postings().isEmpty());
        }
        assertThat(minutes()).isEqualTo(34 * 90);
    }

    @Test
    void neverShowNorSendAnotherPersonsSheetOnTheSameDevice() {
        try (var device = browser.visitor(welding.place().agency())) {
            device.signsIn("ito").opens(sheet);
            isKept(device);
            device.losesTheNetwork();
            row(device, "Singh, Gus").locator(".roll__name").click();
            device.presses("Send");
            assertThat(waiting(device)).hasAttribute("data-state", "waiting");
            device.page().route("**/attendance/me", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            device.expects(503).findsTheNetworkAgain();
            device.page().evaluate("() => { window.confirm = (text) => { localStorage.asked = text; return true } }");
            device.page().locator(".menu__name").click();
            device.presses("Sign out");
            device.page().waitForURL(url -> url.endsWith("/"));
            assertThat((String) device.page().evaluate("() => localStorage.asked"))
                    .contains("attendance sheets on this device that are not sent");
            assertThat((Boolean) device.page().evaluate("() => caches.has('ropeway-pages')"))
                    .isFalse();
            device.page().unroute("**/attendance/me");
            device.signsIn("dora").opens(sheet);
            assertThat(device.page().locator("#unsent")).isHidden();
            assertThat(row(device, "Singh, Gus").locator("input[value=p]")).isChecked();
            assertThat(postings()).isEmpty();
        }
    }

    @Test
    void workWithoutScripts() {
        try (var ito = browser.visitor(welding.place().agency(), "en-US", false)) {
            ito.signsIn("ito").opens(sheet);
            row(ito, "Brooks, Ben").locator("input[value=a]").check();
            row(ito, "Singh, Gus").locator("input[value=t]").check();
            row(ito, "Singh, Gus").locator("[name^='in.']").fill("13:20");
            ito.presses("Send").isTold("The sheet is taken.");
        }
        assertThat(minutes()).isEqualTo(33 * 90 + 70);
    }

    @Test
    void goToAStudentByNumber() {
        try (var ito = browser.visitor(welding.place().agency())) {
            ito.signsIn("ito").opens(sheet);
            for (var key : "12a35l3a".split("")) {
                ito.page().keyboard().press(key);
            }
            assertThat(row(ito, "Brooks, Eli").locator("input[value=a]")).isChecked();
            assertThat(row(ito, "Singh, Gus").locator("input[value=t]")).isChecked();
            assertThat(row(ito, "Alvarez, Cruz").locator("input[value=a]")).isChecked();
            assertThat(count(ito, "p")).hasText("32");
        }
    }

    @Test
    void addMakeUpTimeForTwoStudents() {
        try (var ito = browser.visitor(welding.place().agency())) {
            ito.signsIn("ito").opens(sheet);
            ito.page().getByText("Make-up time or field trip").click();
            ito.page().getByText("Singh, Gus").click();
            ito.page().getByText("Alvarez, Ana").click();
            ito.page().getByLabel("From").fill("15:00");
            ito.page().getByLabel("To").fill("16:00");
            ito.page().getByLabel("Reason").fill("Shipyard visit");
            ito.looks("sheet-extra");
            ito.presses("Add minutes");
            assertThat(ito.page().getByText("Also 3:00").first()).isVisible();
            ito.opens(sheet + "/extra").looks("sheet-extra-there");
        }
        assertThat(posting().entries())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.minutes()).isEqualTo(60));
    }

    @Test
    void speakSpanish() {
        try (var ito = browser.visitor(welding.place().agency(), "es-US", true)) {
            ito.signsIn("ito").opens("/attendance").looks("sheets");
            ito.opens(sheet + "/extra").looks("sheet-extra");
            ito.opens(sheet).looks("sheet");
            ito.presses("Enviar").isTold("La hoja está tomada.");
        }
    }

    /** Until the device has what it needs to open this sheet without a network. */
    void isKept(Visitor visitor) {
        visitor.page().waitForCondition(() -> (Boolean) visitor.page().evaluate("""
                async () => !!navigator.serviceWorker.controller
                  && !!await (await caches.open('ropeway-pages')).match(location.pathname)
                  && (await (await caches.open('ropeway-assets')).keys()).length > 4"""));
    }

    static Locator row(Visitor visitor, String name) {
        return visitor.page().locator(".roll__row").filter(new Locator.FilterOptions().setHasText(name));
    }

    static Locator count(Visitor visitor, String state) {
        return visitor.page().locator("[data-count=" + state + "]");
    }

    static Locator waiting(Visitor visitor) {
        return visitor.page().locator("#unsent li");
    }

    static void tap(Locator what) {
        what.click();
    }

    List<Posting> postings() {
        return welding.inside(() -> ledger.postings(welding.section().id()));
    }

    Posting posting() {
        return postings().getLast();
    }

    int minutes() {
        return postings().stream()
                .flatMap(posting -> posting.entries().stream())
                .mapToInt(Entry::minutes)
                .sum();
    }

    void opens(String username, String name, Grant grant) {
        in(welding.place().agency(), () -> accounts.open(username, name, Visitor.PASSWORD, List.of(grant)));
    }
}
