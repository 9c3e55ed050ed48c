package org.ropeway.demo;

import java.util.List;
import java.util.Objects;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.springframework.stereotype.Component;

/** Accounts with the printed password for the {@link Cast}, and accounts that nobody signs in to for other counselors. */
@Component
class LoadAccounts {
    private final Accounts accounts;

    LoadAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    void load(World world) {
        var slug = world.program().slug();
        var people = new People(
                new Draw(World.SEED).of(slug + " accounts"), world.program().mix());
        var cast = new Cast(world);
        for (var signIn : Cast.of(slug)) {
            var player = player(signIn, cast, people);
            var grant = grant(signIn, cast);
            accounts.open(signIn.username(), player, SignIn.PASSWORD, List.of(grant));
        }
        int number = 1;
        for (var school : world.places().schools()) {
            var name = people.person().name();
            accounts.open("counselor." + ++number, name, null, List.of(Grant.counselor(school.id())));
        }
    }

    /** The name: that of the person who has a part in the world already, or of somebody new. */
    private static String player(SignIn signIn, Cast cast, People people) {
        return switch (signIn.role()) {
            case STUDENT -> cast.student().person().name();
            case GUARDIAN -> Objects.requireNonNull(cast.child().guardian()).name();
            case INSTRUCTOR -> cast.instructor().name();
            case COUNSELOR,
                    DIRECTOR,
                    LIAISON,
                    EMPLOYER,
                    DISTRICT_REPRESENTATIVE,
                    DISTRICT_CLERK,
                    BUSINESS_OFFICE,
                    STATE_READER,
                    OPERATOR -> people.person().name();
        };
    }

    private static Grant grant(SignIn signIn, Cast cast) {
        return switch (signIn.role()) {
            case STUDENT -> Grant.student(cast.student().id());
            case GUARDIAN -> Grant.guardian(cast.child().id());
            case COUNSELOR -> Grant.counselor(cast.homeSchool().id());
            case INSTRUCTOR -> Grant.instructor(cast.instructor().id());
            case DISTRICT_CLERK -> Grant.clerk(cast.homeSchool().district());
            case DISTRICT_REPRESENTATIVE ->
                Grant.representative(cast.homeSchool().district());
            case DIRECTOR, LIAISON, EMPLOYER, BUSINESS_OFFICE, STATE_READER, OPERATOR -> Grant.of(signIn.role());
        };
    }
}
