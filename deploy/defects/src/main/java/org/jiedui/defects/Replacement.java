package org.jiedui.defects;

import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * A method of the product and what happens instead.
 *
 * @param type   by its name, for nothing of the product is known here
 * @param method of which there is one of this name
 * @param advice how the method's code is changed
 */
public record Replacement(String type, String method, Class<?> advice) {

    Rewriting rewriting() {
        return new Rewriting(type, ElementMatchers.named(method), advice);
    }

    /**
     * The same class with the other method.
     *
     * @param classes where the class and its like are found
     * @throws IllegalStateException if the product no longer has the method, and the defect has to follow
     */
    public byte[] in(ClassFileLocator classes) {
        return rewriting().in(classes);
    }

    /** What the process says once the method is broken. */
    public String told() {
        return "Broken on purpose: " + type + "." + method;
    }
}
