package org.espalier.recruiting.requisitions;

/** What somebody has to do with a requisition. */
public enum RequisitionPart {
  HIRING_MANAGER,
  RECRUITER,
  INTERVIEWER
}
