package org.goldthread.profile;

/**
 * The limits of the software's own steps, in working days from the step that starts them.
 *
 * @param cascadeAcknowledgeWorkingDays for an agency to acknowledge a cascade
 * @param cascadeReportWorkingDays for an agency to report whom the cascade reached
 * @param actionResponseWorkingDays for an agency to answer an action
 * @param planApprovalWorkingDays for the group to approve a dissemination plan
 */
public record Deadlines(
        int cascadeAcknowledgeWorkingDays,
        int cascadeReportWorkingDays,
        int actionResponseWorkingDays,
        int planApprovalWorkingDays) {}
