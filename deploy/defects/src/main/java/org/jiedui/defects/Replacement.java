package org.jiedui.defects;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * A method of the product and what happens instead.
 *
 * @param type   by its name, for nothing of the product is known here
 * @param method of which there is one of this name
 * @param advice how the method's code is changed
 */
public record Replacement(String type, String method, Class<?> advice) {

    /**
     * The same class with the other method.
     *
     * @param classes where the class and its like are found
     * @throws IllegalStateException if there is no such class or no such method, or several: then the product has changed, and
     *     the defect has to follow
     */
    public byte[] in(ClassFileLocator classes) {
        TypePool.Resolution found = TypePool.Default.of(classes).describe(type);
        if (!found.isResolved()) {
            throw new IllegalStateException("There is no class " + type + " to be broken");
        }
        TypeDescription described = found.resolve();
        MethodList<MethodDescription.InDefinedShape> methods =
                described.getDeclaredMethods().filter(ElementMatchers.named(method));
        if (methods.size() != 1) {
            throw new IllegalStateException(
                    "There should be one method %s to be broken, but there are %d".formatted(this, methods.size()));
        }
        return new ByteBuddy()
                .redefine(described, classes)
                .visit(Advice.to(advice).on(ElementMatchers.is(methods.getOnly())))
                .make()
                .getBytes();
    }

    @Override
    public String toString() {
        return type + "." + method;
    }
}
