select 1 as id, null::integer as "Score {__c}", null as signed_on, {% raw %}'{{C}}'{% endraw %} as stage
union all select 2, 20, null, 'M''QL'
union all select 3, 19, '2026-03-02', 'MQL'
union all select 4, 25, '2026-03-02', 'client'
union all select 5, 0, '', null
