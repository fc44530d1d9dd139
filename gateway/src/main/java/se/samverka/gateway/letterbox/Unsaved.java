package se.samverka.gateway.letterbox;

/**
 * What somebody sent from their case's page and was not taken.
 *
 * @param wish what the form was to do
 * @param letter what was typed into it
 * @param trouble key of the words that say why
 */
public record Unsaved(String wish, Letter letter, String trouble) {

    /** Whether a text of one's own was added or changed. */
    boolean isComment() {
        return wish.equals("comment");
    }

    /** Whether a second look was asked for. */
    boolean isAppeal() {
        return wish.equals("appeal");
    }

    /** Whether the form was one that is typed into: others say nothing of texts, names and addresses. */
    boolean isTyped() {
        return isComment() || isAppeal();
    }
}
