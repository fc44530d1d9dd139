package se.samverka.gateway.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Typed;

/** One form that somebody at work fills in, and the one write that comes of it. Made anew for every request. */
public interface Errand {

    /** Whose it is. */
    Visit visit();

    /** What is asked. */
    Form form();

    /** What stands in the form as long as nobody has typed into it. */
    Typed filled();

    /** What is stated now, to be compared with; empty = the form changes nothing that is there. */
    Optional<Typed> stated();

    /** Version of what it is about, as the view has it; 0 for something new. */
    long version();

    /** The form as it is shown again instead of being sent, for a reason that its owner cannot tell; empty = there is none. */
    default Optional<Attempt> objected(Attempt attempt) {
        return Optional.empty();
    }

    /** Whether all of it is so already, since the same form was sent before: then nothing needs to be written. */
    default boolean isDone(Typed typed) {
        return false;
    }

    /** What the owner is asked. */
    Write write(Typed typed);

    /** Key of the words that tell what was done. */
    String done();

    /** What these words are about. */
    default List<String> about(Typed typed) {
        return List.of();
    }

    /** The same, with what there is by now. */
    Errand now();

    /** Shows the form. */
    void show(Attempt attempt) throws IOException;

    /** Leads on from the form that was accepted. */
    void lead(Typed typed);
}
