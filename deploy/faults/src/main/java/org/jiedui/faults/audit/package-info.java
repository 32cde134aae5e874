/** Takes the evidence: what the services, the topics and the gateway's view hold once all is quiet. */
package org.jiedui.faults.audit;
