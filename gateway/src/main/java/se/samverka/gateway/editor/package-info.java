/** Pages for editors who follow up a municipality's goals: assess them, say what is done, and keep the register of gaps. */
@NullMarked
package se.samverka.gateway.editor;

import org.jspecify.annotations.NullMarked;
