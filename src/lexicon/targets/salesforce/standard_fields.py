"""Which standard value set each standard field offers."""

from __future__ import annotations

LISTS_OF_FIELDS = {
    "Account.AccountSource": "LeadSource",
    "Account.Industry": "Industry",
    "Account.Ownership": "AccountOwnership",
    "Account.Rating": "AccountRating",
    "Account.Type": "AccountType",
    "AccountContactRelation.Roles": "AccountContactMultiRoles",
    "AccountContactRole.Role": "AccountContactRole",
    "Asset.Status": "AssetStatus",
    "Campaign.Status": "CampaignStatus",
    "Campaign.Type": "CampaignType",
    "CampaignMember.Status": "CampaignMemberStatus",
    "Case.Origin": "CaseOrigin",
    "Case.Priority": "CasePriority",
    "Case.Reason": "CaseReason",
    "Case.Status": "CaseStatus",
    "Case.Type": "CaseType",
    "CaseContactRole.Role": "CaseContactRole",
    "Contact.LeadSource": "LeadSource",
    "Contact.Name": "Salutation",
    "Contact.Salutation": "Salutation",
    "Contract.Status": "ContractStatus",
    "ContractContactRole.Role": "ContractContactRole",
    "Entitlement.Type": "EntitlementType",
    "Event.Subject": "EventSubject",
    "Event.Type": "EventType",
    "Lead.Industry": "Industry",
    "Lead.LeadSource": "LeadSource",
    "Lead.Name": "Salutation",
    "Lead.Rating": "AccountRating",
    "Lead.Salutation": "Salutation",
    "Lead.Status": "LeadStatus",
    "Opportunity.LeadSource": "LeadSource",
    "Opportunity.StageName": "OpportunityStage",
    "Opportunity.Type": "OpportunityType",
    "OpportunityContactRole.Role": "ContactRole",
    "OpportunityTeamMember.TeamMemberRole": "SalesTeamRole",
    "Order.Status": "OrderStatus",
    "Order.Type": "OrderType",
    "Product2.Family": "Product2Family",
    "QuickText.Category": "QuickTextCategory",
    "QuickText.Channel": "QuickTextChannel",
    "Quote.Status": "QuoteStatus",
    "Solution.Status": "SolutionStatus",
    "Task.Priority": "TaskPriority",
    "Task.Status": "TaskStatus",
    "Task.Subject": "TaskSubject",
    "Task.Type": "TaskType",
    "WorkOrder.Priority": "WorkOrderPriority",
    "WorkOrder.Status": "WorkOrderStatus",
    "WorkOrderLineItem.Status": "WorkOrderLineItemStatus",
}
"""A record type calls a salutation by the field that it belongs to: Name."""

_PERSON, _ACTIVITIES = "PersonAccount", ("Event", "Task")
_OF_PERSON = "__pc"


def chosen_field(of: str, key: str) -> str:
    """The field whose values a record type of an object offers under a name.

    Of an account that is a person, the contact's fields end in `__pc`; what a firm adds to tasks
    and events stands in the activity.
    """
    if key.endswith(_OF_PERSON):
        return f"Contact.{key.removesuffix(_OF_PERSON)}__c"
    if of in _ACTIVITIES and key.endswith("__c"):
        return f"Activity.{key}"
    return f"{'Account' if of == _PERSON else of}.{key}"
