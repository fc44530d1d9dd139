package se.samverka.gateway.desk;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form asks of an owner.
 *
 * @param path in the API, from its root on
 * @param body {@code null} = there is nothing to send
 * @param makes whether it makes something: then the same form sent twice must make it once
 * @param onVersion whether it is based on the version that the person saw
 */
public record Write(String method, String path, @Nullable ObjectNode body, boolean makes, boolean onVersion) {}
