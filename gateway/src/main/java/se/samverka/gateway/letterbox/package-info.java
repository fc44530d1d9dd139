/** Where residents say something: the form, what others said, and the author's own case behind its secret link. */
@NullMarked
package se.samverka.gateway.letterbox;

import org.jspecify.annotations.NullMarked;
