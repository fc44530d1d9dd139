/** What residents say of goals and projects: received, decided on, answered. */
@NullMarked
package se.samverka.feedback;

import org.jspecify.annotations.NullMarked;
