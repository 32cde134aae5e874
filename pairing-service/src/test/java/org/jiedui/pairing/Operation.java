package org.jiedui.pairing;

import java.util.function.Function;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** Every operation of this service on something of each city, and which of the two offices may do it. */
enum Operation {
    LIST_REGIONS(Of.ALL, "/regions"),
    READ_REGION(Of.ALL, "/regions/120101"),
    READ_HISTORY_OF_REGION(Of.ALL, "/regions/120101/history"),
    LIST_ORGANIZATIONS(Of.ALL, "/organizations"),
    READ_ORGANIZATION(Of.ALL, "/organizations/TJ-DRC"),
    READ_HISTORY_OF_ORGANIZATION(Of.ALL, "/organizations/TJ-DRC/history"),
    RESOLVE_ORGANIZATION(Of.ALL, "/organizations/resolution?name=TJ-DRC"),
    LIST_PAIRINGS(Of.ALL, "/pairings"),
    READ_PAIRING(Of.ALL, "/pairings/P-01"),
    READ_HISTORY_OF_PAIRING(Of.ALL, "/pairings/P-01/history"),
    READ_CHANGES(Of.ALL, "/changes"),

    ADD_REGION_OF_TIANJIN(Of.TIANJIN, Operation::addRegion),
    ADD_REGION_OF_CHANGCHUN(Of.CHANGCHUN, Operation::addRegion),
    ADD_REGION_OF_NO_CITY(Of.NO_CITY, Operation::addRegion),
    CHANGE_REGION_OF_TIANJIN(Of.TIANJIN, Operation::changeRegion),
    CHANGE_REGION_OF_CHANGCHUN(Of.CHANGCHUN, Operation::changeRegion),
    CHANGE_REGION_OF_NO_CITY(Of.NO_CITY, Operation::changeRegion),
    REMOVE_REGION_OF_TIANJIN(Of.TIANJIN, Operation::removeRegion),
    REMOVE_REGION_OF_CHANGCHUN(Of.CHANGCHUN, Operation::removeRegion),
    REMOVE_REGION_OF_NO_CITY(Of.NO_CITY, Operation::removeRegion),

    ADD_REGION_OF_TIANJIN_IN_A_BATCH(Of.TIANJIN, Operation::addRegionInBatch),
    ADD_REGION_OF_CHANGCHUN_IN_A_BATCH(Of.CHANGCHUN, Operation::addRegionInBatch),
    REMOVE_REGION_OF_TIANJIN_IN_A_BATCH(Of.TIANJIN, Operation::removeRegionInBatch),

    ADD_ORGANIZATION_OF_TIANJIN(Of.TIANJIN, Operation::addOrganization),
    ADD_ORGANIZATION_OF_CHANGCHUN(Of.CHANGCHUN, Operation::addOrganization),
    ADD_ORGANIZATION_OF_NO_CITY(Of.NO_CITY, Operation::addOrganization),
    CHANGE_ORGANIZATION_OF_TIANJIN(Of.TIANJIN, Operation::changeOrganization),
    CHANGE_ORGANIZATION_OF_CHANGCHUN(Of.CHANGCHUN, Operation::changeOrganization),
    CHANGE_ORGANIZATION_OF_NO_CITY(Of.NO_CITY, Operation::changeOrganization),
    REMOVE_ORGANIZATION_OF_TIANJIN(Of.TIANJIN, Operation::removeOrganization),
    REMOVE_ORGANIZATION_OF_CHANGCHUN(Of.CHANGCHUN, Operation::removeOrganization),
    REMOVE_ORGANIZATION_OF_NO_CITY(Of.NO_CITY, Operation::removeOrganization),

    CHANGE_ORGANIZATION_OF_TIANJIN_IN_A_BATCH(Of.TIANJIN, Operation::changeOrganizationInBatch),
    CHANGE_ORGANIZATION_OF_CHANGCHUN_IN_A_BATCH(Of.CHANGCHUN, Operation::changeOrganizationInBatch),

    MOVE_PAIRING_IN_A_BATCH(Of.BOTH_CITIES, Operation::movePairingInBatch),
    RECORD_PAIRING(Of.BOTH_CITIES, Operation::recordPairing),
    CHANGE_PAIRING(Of.BOTH_CITIES, Operation::changePairing),
    MOVE_PAIRING(Of.BOTH_CITIES, Operation::movePairing),
    REMOVE_PAIRING(Of.BOTH_CITIES, Operation::removePairing);

    /** What an operation is about. */
    enum Of {
        ALL(null),
        TIANJIN(Tokens.TIANJIN),
        CHANGCHUN(Tokens.CHANGCHUN),
        NO_CITY("100000"),
        BOTH_CITIES(null);

        private final String region;

        Of(String region) {
            this.region = region;
        }
    }

    private interface Request {

        int status(Token token, Of of);
    }

    private final Of of;
    private final Request request;

    Operation(Of of, String path) {
        this(of, (token, all) -> Api.get(token, path).extract().statusCode());
    }

    Operation(Of of, Request request) {
        this.of = of;
        this.request = request;
    }

    int statusFor(Token token) {
        return request.status(token, of);
    }

    boolean isReading() {
        return of == Of.ALL;
    }

    /** Whether the office of this city may do it. */
    boolean isForOfficeOf(String city) {
        return switch (of) {
            case ALL, NO_CITY -> true;
            case TIANJIN -> city.equals(Tokens.TIANJIN);
            case CHANGCHUN -> city.equals(Tokens.CHANGCHUN);
            case BOTH_CITIES -> city.equals(Tokens.TIANJIN) || city.equals(Tokens.CHANGCHUN);
        };
    }

    private static Token officeOf(Of of) {
        return of == Of.CHANGCHUN ? Tokens.ccOffice() : Tokens.tjOffice();
    }

    private static int addRegion(Token token, Of of) {
        return Api.post(token, "/regions", newRegion(of, Api.freshCode("R"))).extract().statusCode();
    }

    private static int changeRegion(Token token, Of of) {
        return changed(token, existing("/regions", of, code -> newRegion(of, code)));
    }

    private static int removeRegion(Token token, Of of) {
        return removed(token, existing("/regions", of, code -> newRegion(of, code)));
    }

    private static int addOrganization(Token token, Of of) {
        return Api.post(token, "/organizations", newOrganization(of, Api.freshCode("R"))).extract().statusCode();
    }

    private static int changeOrganization(Token token, Of of) {
        return changed(token, existing("/organizations", of, code -> newOrganization(of, code)));
    }

    private static int removeOrganization(Token token, Of of) {
        return removed(token, existing("/organizations", of, code -> newOrganization(of, code)));
    }

    private static int recordPairing(Token token, Of of) {
        String left = Pairings.freshRegion(Tokens.ccOffice(), Tokens.CHANGCHUN);
        String right = Pairings.freshRegion(Tokens.tjOffice(), Tokens.TIANJIN);
        return Api.post(token, "/pairings", Pairings.body(left, right)).extract().statusCode();
    }

    private static int changePairing(Token token, Of of) {
        return Api.patch(token, Pairings.create().path(), 1, "{\"agreedOn\": \"2018-03-17\"}")
                .extract()
                .statusCode();
    }

    private static int movePairing(Token token, Of of) {
        return Api.as(token)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"ENDED\"}")
                .post("/api/v1" + Pairings.create().path() + "/transitions")
                .statusCode();
    }

    private static int removePairing(Token token, Of of) {
        return removed(token, Pairings.create().path());
    }

    private static int addRegionInBatch(Token token, Of of) {
        return inBatch(token, "/regions", "\"op\": \"CREATE\", \"body\": " + newRegion(of, Api.freshCode("R")));
    }

    private static int removeRegionInBatch(Token token, Of of) {
        String path = existing("/regions", of, code -> newRegion(of, code));
        return inBatch(token, "/regions", of(path, "REMOVE"));
    }

    private static int changeOrganizationInBatch(Token token, Of of) {
        String path = existing("/organizations", of, code -> newOrganization(of, code));
        return inBatch(token, "/organizations", of(path, "CHANGE") + ", \"body\": {\"nameEn\": \"Renamed\"}");
    }

    private static int movePairingInBatch(Token token, Of of) {
        String path = Pairings.create().path();
        return inBatch(token, "/pairings", of(path, "TRANSITION") + ", \"body\": {\"to\": \"ENDED\"}");
    }

    private static String of(String path, String operation) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return "\"op\": \"%s\", \"id\": \"%s\", \"ifMatch\": \"1\"".formatted(operation, id);
    }

    private static int inBatch(Token token, String collection, String item) {
        return Api.post(token, collection + "/batch", "{\"items\": [{" + item + "}]}").extract().statusCode();
    }

    private static int changed(Token token, String path) {
        return Api.patch(token, path, 1, "{\"nameEn\": \"Renamed\"}").extract().statusCode();
    }

    private static int removed(Token token, String path) {
        return Api.delete(token, path, 1).extract().statusCode();
    }

    private static String existing(String collection, Of of, Function<String, String> body) {
        String code = Api.freshCode("R");
        Api.post(officeOf(of), collection, body.apply(code)).statusCode(201);
        return collection + "/" + code;
    }

    private static String newRegion(Of of, String code) {
        return "{\"code\": \"%s\", \"name\": \"某区\", \"kind\": \"DISTRICT\", \"parentCode\": \"%s\"}"
                .formatted(code, of.region);
    }

    private static String newOrganization(Of of, String code) {
        return "{\"code\": \"%s\", \"name\": \"某局\", \"kind\": \"OTHER\", \"region\": \"%s\"}"
                .formatted(code, of.region);
    }
}
