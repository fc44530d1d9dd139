package se.samverka.gateway.moderator;

import java.time.Duration;
import java.time.Instant;

/** How long something has waited, as people say it: so many whole ones of the largest unit that fits. */
public record Age(Unit unit, int number) {

    /** What it is counted in. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS
    }

    /** A clock that is behind the owner's makes it no less than nothing. */
    static Age of(Instant from, Instant now) {
        Duration age = from.isAfter(now) ? Duration.ZERO : Duration.between(from, now);
        if (age.toDays() > 0) {
            return new Age(Unit.DAYS, Math.toIntExact(age.toDays()));
        }
        return age.toHours() > 0
                ? new Age(Unit.HOURS, Math.toIntExact(age.toHours()))
                : new Age(Unit.MINUTES, Math.toIntExact(age.toMinutes()));
    }
}
