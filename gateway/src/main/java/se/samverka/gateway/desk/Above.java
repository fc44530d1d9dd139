package se.samverka.gateway.desk;

import java.util.Arrays;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;

/** The pages above those for people at work. */
public final class Above {

    private Above() {}

    /** Of a municipality's work. */
    public static Here.Step[] work(Visit visit) {
        return new Here.Step[] {
            new Here.Step(visit.words().of("work.title"), Addresses.work(visit.language())),
            new Here.Step(
                    visit.municipality().name(),
                    Addresses.work(visit.language(), visit.municipality().code()))
        };
    }

    /** With one more. */
    public static Here.Step[] and(Here.Step[] above, String title, String address) {
        Here.Step[] more = Arrays.copyOf(above, above.length + 1);
        more[above.length] = new Here.Step(title, address);
        return more;
    }
}
