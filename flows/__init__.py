"""The edge that runs the stages as a job: collect, extract, load, match and check, publish.

``run`` is the command, ``fact_check`` the Prefect flow, ``embedded`` the server for who has none.
Nothing here decides anything about a claim: that is ``claims/``; nothing here keeps anything: that is ``warehouse/``.
"""
