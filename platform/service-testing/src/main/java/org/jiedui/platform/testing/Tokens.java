package org.jiedui.platform.testing;

/** Tokens of the demo users, each with the rights that the user of the same name has in a local installation. */
public final class Tokens {

    public static final String TIANJIN = "120000";
    public static final String CHANGCHUN = "220100";
    public static final String TIANJIN_DEVELOPMENT_AND_REFORM = "TJ-DRC";
    public static final String CHAOYANG = "220104";
    public static final String HEPING = "120101";
    /** 津长产业合作园. */
    public static final String JOINT_PARK = "JC-PARK";

    private Tokens() {}

    public static Token tjOffice() {
        return Token.of("tj-office").roles("office").city(TIANJIN);
    }

    public static Token ccOffice() {
        return Token.of("cc-office").roles("office").city(CHANGCHUN);
    }

    public static Token tjDrc() {
        return Token.of("tj-drc").roles("reporter").city(TIANJIN).organizations(TIANJIN_DEVELOPMENT_AND_REFORM);
    }

    public static Token ccChaoyang() {
        return Token.of("cc-chaoyang").roles("reporter").city(CHANGCHUN).regions(CHAOYANG);
    }

    public static Token tjHeping() {
        return Token.of("tj-heping").roles("reporter").city(TIANJIN).regions(HEPING);
    }

    public static Token parkAdmin() {
        return Token.of("park-admin").roles("park").city(CHANGCHUN).parks(JOINT_PARK);
    }

    /** An official of one body, who therefore may not judge it. */
    public static Token evaluator() {
        return Token.of("evaluator").roles("evaluator").city(TIANJIN).organizations("TJ-STAT");
    }

    public static Token thirdParty() {
        return Token.of("third-party").roles("evaluator");
    }

    public static Token superior() {
        return Token.of("superior").roles("superior");
    }

    public static Token partner() {
        return Token.of("partner").roles("partner");
    }

    public static Token viewer() {
        return Token.of("viewer").roles("viewer");
    }

    public static Token operator() {
        return Token.of("operator").roles("operator");
    }
}
