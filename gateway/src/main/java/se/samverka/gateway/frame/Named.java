package se.samverka.gateway.frame;

import se.samverka.kit.problem.Problem;

/** Finds what the parts of a path name. */
public final class Named {

    private final Frame frame;
    private final Municipalities municipalities;

    /** @param frame the goals */
    public Named(Frame frame, Municipalities municipalities) {
        this.frame = frame;
        this.municipalities = municipalities;
    }

    /** The municipality with this code. @throws Problem 404 when there is none */
    public Municipality municipality(String code) {
        return municipalities
                .find(code)
                .orElseThrow(() -> Problem.notFound("There is no municipality with this code."));
    }

    /** The goal with this number. @throws Problem 404 when it is not 1-17 */
    public Goal goal(String number) {
        return frame.find(number).orElseThrow(() -> Problem.notFound("There is no such goal; they are numbered 1-17."));
    }
}
