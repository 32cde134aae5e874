package org.jiedui.pairing.person;

/**
 * Personal data as those see them who may know that they are there, and no more: 王**, 138****1234, w***@example.org. Of the
 * length of a name nothing is told.
 */
final class Mask {

    /** That of a mobile number in China: three digits tell the network, four the subscriber from others. */
    private static final int LONG = 11;

    private static final int SHORT = 7;

    private Mask() {}

    static String name(String name) {
        return begin(name) + "**";
    }

    /** The longer it is, the more may be shown: enough to be told from others, too little to be called. */
    static String phone(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        if (digits.length() >= LONG) {
            return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
        }
        return digits.length() >= SHORT ? "****" + digits.substring(digits.length() - 2) : "****";
    }

    static String email(String email) {
        int at = email.indexOf('@');
        return begin(email.substring(0, at)) + "***" + email.substring(at);
    }

    /** The first character, unless that would be all. */
    private static String begin(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return first == text.length() ? "" : text.substring(0, first);
    }
}
