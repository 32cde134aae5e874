package org.jiedui.defects;

import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** {@code System.currentTimeMillis()} has no code that could be changed, so those who call it are, to ask {@link MovedClock}. */
final class MillisElsewhere implements ClassFileTransformer {
    private static final String METHOD = "currentTimeMillis";
    private static final String ASKED = "java/lang/System";
    private static final String INSTEAD = MovedClock.class.getName().replace('.', '/');

    /** What of ours or of the JDK asks is left alone. */
    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
        boolean asks = loader != null
                && loader != ClassLoader.getPlatformClassLoader()
                && !INSTEAD.equals(name)
                && new String(bytes, StandardCharsets.ISO_8859_1).contains(METHOD);
        return asks ? in(bytes) : null;
    }

    static byte[] in(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Classes(writer), 0);
        return writer.toByteArray();
    }

    private static final class Classes extends ClassVisitor {
        Classes(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, String signature, String[] exceptions) {
            return new Calls(super.visitMethod(access, name, type, signature, exceptions));
        }
    }

    private static final class Calls extends MethodVisitor {
        Calls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            boolean asks = owner.equals(ASKED) && name.equals(METHOD);
            super.visitMethodInsn(opcode, asks ? INSTEAD : owner, name, type, ofInterface);
        }
    }
}
