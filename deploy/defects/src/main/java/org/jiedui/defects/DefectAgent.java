package org.jiedui.defects;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Locale;
import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * Java agent: {@code -javaagent:defects.jar=cursor-relay}. Every JVM of a system may be given it, and only the part that the
 * defect is about is broken. What it breaks it says on standard output; what it cannot break ends the process.
 */
public final class DefectAgent {
    private static final int CANNOT_BREAK = 70;

    private DefectAgent() {}

    /** @param label of a {@link Defect} */
    public static void premain(String label, Instrumentation instrumentation) {
        Defect defect = Defect.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (defect.part().equals(System.getProperty("jiedui.part"))) {
            defect.replacements().forEach(one -> instrumentation.addTransformer(new Breaking(one)));
        }
    }

    /** What the process says once a method is broken. */
    public static String told(Replacement replacement) {
        return "Broken on purpose: " + replacement;
    }

    private record Breaking(Replacement replacement) implements ClassFileTransformer {
        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
            if (!replacement.type().replace('.', '/').equals(name)) {
                return null;
            }
            try {
                byte[] broken = replacement.in(new ClassFileLocator.Compound(
                        ClassFileLocator.Simple.of(replacement.type(), bytes),
                        ClassFileLocator.ForClassLoader.of(loader)));
                System.out.println(told(replacement));
                return broken;
            } catch (RuntimeException | LinkageError changed) {
                // Thrown, it would only be swallowed by the JVM, and a whole system taken for a broken one.
                changed.printStackTrace();
                Runtime.getRuntime().halt(CANNOT_BREAK);
                return null;
            }
        }
    }
}
