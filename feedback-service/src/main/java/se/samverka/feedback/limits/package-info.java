/** What keeps one sender from drowning the rest: how fast they may write, and the same said twice. It asks no third party. */
@NullMarked
package se.samverka.feedback.limits;

import org.jspecify.annotations.NullMarked;
