package se.samverka.gateway.letterbox;

/**
 * What somebody typed on their case's page while the case itself could not be had: nothing of it is lost.
 *
 * @param token the author's secret
 * @param wish what the form was to do
 */
public record KeptPage(String token, String wish, Letter letter) {}
