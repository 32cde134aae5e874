package org.jiedui.defects;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.function.Consumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/**
 * How one class is rewritten as it is loaded.
 *
 * @param type   by its name, for nothing of what runs is known here
 * @param method which is changed; there has to be exactly one
 * @param advice how its code is changed
 */
record Rewriting(String type, ElementMatcher<MethodDescription> method, Class<?> advice) {
    private static final int CANNOT_REWRITE = 70;

    /**
     * The same class with the other method.
     *
     * @param classes where the class and its like are found
     * @throws IllegalStateException if there is no such class or no such method, or several: then what runs has changed, and
     *     the rewriting has to follow
     */
    byte[] in(ClassFileLocator classes) {
        TypePool.Resolution found = TypePool.Default.of(classes).describe(type);
        if (!found.isResolved()) {
            throw new IllegalStateException("There is no class " + type + " to be changed");
        }
        TypeDescription described = found.resolve();
        MethodList<MethodDescription.InDefinedShape> methods = described.getDeclaredMethods().filter(method);
        if (methods.size() != 1) {
            throw new IllegalStateException(
                    "There should be one %s in %s, but there are %d".formatted(method, type, methods.size()));
        }
        // Nothing may be added, since some classes are loaded already.
        return new ByteBuddy()
                .with(InstrumentedType.Factory.Default.FROZEN)
                .with(Implementation.Context.Disabled.Factory.INSTANCE)
                .redefine(described, classes)
                .visit(Advice.to(advice).on(method))
                .make()
                .getBytes();
    }

    /** Does it to a class of the JDK, which is there before any agent and is loaded once more. */
    void redo(Instrumentation instrumentation) {
        instrumentation.addTransformer(transformer(done -> {}), true);
        try {
            instrumentation.retransformClasses(Class.forName(type));
        } catch (ClassNotFoundException | UnmodifiableClassException e) {
            throw new IllegalStateException(type + " cannot be changed", e);
        }
    }

    /** @param told hears that it was done; that it cannot be done ends the process, which would be taken for a changed one */
    ClassFileTransformer transformer(Consumer<Rewriting> told) {
        return new Transformer(this, told);
    }

    private record Transformer(Rewriting rewriting, Consumer<Rewriting> told) implements ClassFileTransformer {
        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
            if (!rewriting.type().replace('.', '/').equals(name)) {
                return null;
            }
            try {
                byte[] rewritten = rewriting.in(new ClassFileLocator.Compound(
                        ClassFileLocator.Simple.of(rewriting.type(), bytes),
                        ClassFileLocator.ForClassLoader.of(loader)));
                told.accept(rewriting);
                return rewritten;
            } catch (RuntimeException | LinkageError changed) {
                // Thrown, it would only be swallowed by the JVM.
                changed.printStackTrace();
                Runtime.getRuntime().halt(CANNOT_REWRITE);
                return null;
            }
        }
    }
}
