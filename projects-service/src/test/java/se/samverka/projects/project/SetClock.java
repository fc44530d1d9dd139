package se.samverka.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what it is set to. */
final class SetClock extends Clock {

    private Instant now = ProjectFixtures.NOW.now();

    /** Noon of a day. */
    void set(LocalDate day) {
        now = Moment.startOf(day).plusSeconds(12 * 60 * 60);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
