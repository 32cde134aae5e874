package org.jiedui.local.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jiedui.local.DataFolder;

/** The key pair that signs this machine's tokens. Services know the public half by its JWKS document. */
public final class SigningKey {
    /** A service that runs in production refuses a key of this name. */
    public static final String ID = "jiedui-local";

    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /** Where services read the public key. */
    public static Path jwks(DataFolder data) {
        return data.keys().resolve("jwks.json");
    }

    /** Reads the key pair, or makes one at the first start. */
    public static SigningKey of(DataFolder data) throws IOException {
        Path file = data.keys().resolve("private.pem");
        try {
            if (!Files.exists(file)) {
                make(data, file);
            }
            String body = Files.readString(file).replace(BEGIN, "").replace(END, "");
            byte[] encoded = Base64.getMimeDecoder().decode(body);
            return new SigningKey(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    public PrivateKey key() {
        return key;
    }

    /** The private half is written last: it is what later starts look for. */
    private static void make(DataFolder data, Path file) throws IOException, GeneralSecurityException {
        data.create();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        Files.writeString(jwks(data), jwks((RSAPublicKey) pair.getPublic()));
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        DataFolder.writePrivately(file, BEGIN + encoded + END);
    }

    private static String jwks(RSAPublicKey key) {
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                """.formatted(ID, number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** Big-endian without the sign's byte, as RFC 7518 wants it. */
    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        byte[] unsigned = Arrays.copyOfRange(bytes, from, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
