package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.listing.Sql;
import org.jiedui.task.plan.model.Plan;
import org.jiedui.task.plan.model.PlanStatus;

@Singleton
class PlanListing extends Listing<Plan> {

    PlanListing() {
        super(Plan.class, PlanView.class, "plan", "listPlans");
        id("id", "t.id");
        text("code", "t.code");
        text("title", "t.title");
        text("documentNumber", "t.document_number");
        text("issuer", "t.issuer");
        day("issuedOn", "t.issued_on");
        constant("status", "t.status", PlanStatus.class);
        day("periodStart", "t.period_start");
        day("periodEnd", "t.period_end");
        texts("party", "t.parties");
        texts("parties", "t.parties");
        when(
                "legalBasis",
                numbers -> Sql.of(
                        "EXISTS (SELECT 1 FROM jsonb_array_elements(t.legal_basis) b "
                                + "WHERE b ->> 'documentNumber' = ANY(?))",
                        (Object) numbers.toArray(String[]::new)));
        id("supersedes", "t.supersedes");
        search("t.code", "t.title", "t.document_number", "t.issuer");
        sort("code", "t.code", "text");
        sort("title", "t.title", "text");
        sort("status", "t.status", PlanStatus.class);
        sortAbsentLast("issuedOn", "t.issued_on", "date");
        sortAbsentLast("periodStart", "t.period_start", "date");
        sortAbsentLast("periodEnd", "t.period_end", "date");
        defaultSort("code");
    }
}
